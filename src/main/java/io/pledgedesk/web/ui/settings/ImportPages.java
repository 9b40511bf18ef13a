package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.channel.imports.ImportProgress;
import io.pledgedesk.channel.imports.WatchedImports;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.CsvTable;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.ImportWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code /desk/settings/imports}: tickets with their history from a file, and what is wrong with which line. */
@Path(SettingsTabs.IMPORTS)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@RolesAllowed(Role.Names.ADMIN)
class ImportPages {

    private static final int RECENT = 20;
    private static final int PROBLEMS_SHOWN = 50;
    private static final int PROBLEMS_A_FILE = 100_000;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<ImportProgress> imports, String error);

        static native TemplateInstance show(
                SettingsFrame page, ImportProgress view, List<ImportProgress.Problem> problems);
    }

    private final SettingsFrames frames;
    private final CurrentViewer viewer;
    private final WatchedImports imports;
    private final SpokenRefusals spoken;
    private final ImportWords words;

    ImportPages(
            SettingsFrames frames,
            CurrentViewer viewer,
            WatchedImports imports,
            ImportWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.frames = frames;
        this.viewer = viewer;
        this.imports = imports;
        this.words = words;
    }

    @GET
    public TemplateInstance list() {
        return page(null);
    }

    @POST
    public Response start(@RestForm("file") FileUpload file) {
        if (file == null || file.size() == 0) {
            return Pages.invalid(page(words.noFile()));
        }
        try {
            long id = imports.start(viewer.get().actor(), file.uploadedFile(), file.fileName());
            return Pages.seeOther(SettingsTabs.IMPORTS + "/" + id);
        } catch (Refusal.Conflict busy) {
            return Pages.invalid(page(spoken.sentence(busy)));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath String id) {
        ImportProgress progress = imports.get(Ids.parse(id, "import"));
        return Templates.show(
                frames.of(SettingsTabs.IMPORTS), progress, imports.problems(progress.id(), 0, PROBLEMS_SHOWN));
    }

    @GET
    @Path("/{id}/problems.csv")
    @Produces("text/csv")
    public Response problems(@RestPath String id) {
        long run = Ids.parse(id, "import");
        CsvTable table = new CsvTable(List.of("line", "externalId", "problem"));
        imports.problems(run, 0, PROBLEMS_A_FILE)
                .forEach(problem -> table.row(Arrays.asList(problem.line(), problem.externalId(), problem.problem())));
        return table.download("import-" + run + "-problems.csv");
    }

    @POST
    @Path("/{id}/cancel")
    public Response cancel(@RestPath String id) {
        long run = Ids.parse(id, "import");
        imports.cancel(run);
        return Pages.seeOther(SettingsTabs.IMPORTS + "/" + run);
    }

    private TemplateInstance page(String error) {
        return Templates.list(frames.of(SettingsTabs.IMPORTS), imports.recent(RECENT), error);
    }
}
