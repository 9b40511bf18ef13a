package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.Role;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideList;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.web.CsvTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /desk/guides/report.csv}: the guides that need a look, and why, for a spreadsheet. */
@Path(GuideViews.HOME + "/report.csv")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces("text/csv")
class GuideReportPages {

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "audience",
            "state",
            "concerns",
            "missingLanguages",
            "reviewedAt",
            "updatedAt",
            "updatedBy",
            "votes",
            "helpfulPercent",
            "answeredWithoutRequest",
            "url");

    private final GuideList list;
    private final PledgeSettings settings;

    GuideReportPages(GuideList list, PledgeSettings settings) {
        this.list = list;
        this.settings = settings;
    }

    @GET
    public Response csv() {
        CsvTable table = new CsvTable(COLUMNS);
        list.all().stream().filter(line -> !line.concerns().isEmpty()).forEach(line -> table.row(cells(line)));
        return table.download("guides-that-need-a-look.csv");
    }

    private List<?> cells(GuideList.Line line) {
        Guide guide = line.guide();
        return Arrays.asList(
                guide.id(),
                guide.title(),
                guide.audience().code(),
                guide.state().code(),
                line.concerns().stream().map(GuideList.Concern::code).collect(Collectors.joining(" ")),
                missing(line),
                guide.reviewedAt(),
                guide.updatedAt(),
                guide.updatedBy(),
                line.tally().votes(),
                line.tally().votes() == 0 ? null : line.tally().percent(),
                line.tally().deflections(),
                settings.baseUrl() + GuideViews.HOME + "/" + guide.id());
    }

    private static String missing(GuideList.Line line) {
        return Stream.of(Language.values())
                .filter(language -> line.in(language).filter(Guide::isPublished).isEmpty())
                .map(Language::code)
                .collect(Collectors.joining(" "));
    }
}
