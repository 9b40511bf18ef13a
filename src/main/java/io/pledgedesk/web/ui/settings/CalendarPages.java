package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.Versions;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.RowAction;
import io.pledgedesk.web.ui.Typed;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code /desk/settings/calendars}: when the desk is open. */
@Path(SettingsTabs.CALENDARS)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
class CalendarPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<CalendarRow> calendars);

        static native TemplateInstance edit(SettingsFrame page, CalendarEdit view);
    }

    private final SettingsFrames frames;
    private final CurrentViewer viewer;
    private final Calendars calendars;
    private final CalendarRows rows;
    private final CalendarEditor editor;
    private final WhatIfStart whatIf;

    CalendarPages(
            SettingsFrames frames,
            CurrentViewer viewer,
            Calendars calendars,
            CalendarRows rows,
            CalendarEditor editor,
            WhatIfStart whatIf) {
        this.frames = frames;
        this.viewer = viewer;
        this.calendars = calendars;
        this.rows = rows;
        this.editor = editor;
        this.whatIf = whatIf;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance list(@RestQuery String done) {
        SettingsFrame frame = frames.of(SettingsTabs.CALENDARS, done);
        return Templates.list(frame, rows.all(frame.desk().times()));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public TemplateInstance create() {
        SettingsFrame frame = frames.of(SettingsTabs.CALENDARS);
        return Templates.edit(frame, editor.fresh(frame.desk().times()));
    }

    @POST
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response create(@RestForm("do") String button, @RestForm("ics") FileUpload file) {
        return edit(null, RowAction.of(button), Typed.current(), file);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance edit(@RestPath String id) {
        SettingsFrame frame = frames.of(SettingsTabs.CALENDARS);
        return Templates.edit(
                frame,
                editor.stored(
                        calendars.get(Ids.parse(id, "calendar")), frame.desk().times()));
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response edit(@RestPath String id, @RestForm("do") String button, @RestForm("ics") FileUpload file) {
        return edit(calendars.get(Ids.parse(id, "calendar")), RowAction.of(button), Typed.current(), file);
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response delete(@RestPath String id, @RestForm String version) {
        calendars.delete(Ids.parse(id, "calendar"), now -> Versions.check(quoted(version), now.version()));
        return Pages.seeOther(SettingsTabs.CALENDARS + "?done=deleted");
    }

    private Response edit(CalendarDetails calendar, RowAction action, Typed typed, FileUpload file) {
        CalendarDraft draft = CalendarDraft.of(typed);
        if (action.is("holidays")) {
            return withHolidays(calendar, draft, typed, file);
        }
        boolean asks = action.is("effect") && calendar != null;
        if (!action.is("save") && !action.is("past") && !asks) {
            return Response.ok(page(calendar, editor.changed(draft, action), typed, null))
                    .build();
        }
        CalendarDraft tidy = draft.withoutBlanks();
        try {
            if (action.is("past")) {
                Long id = calendar == null ? null : calendar.id();
                return Pages.seeOther(whatIf.calendar(id, tidy.form(), typed));
            }
            if (asks) {
                SettingsFrame frame = frames.of(SettingsTabs.CALENDARS);
                return Response.ok(Templates.edit(
                                frame,
                                editor.effect(
                                        calendar, tidy, typed, frame.desk().times())))
                        .build();
            }
            save(calendar, tidy);
            return Pages.seeOther(SettingsTabs.CALENDARS + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(calendar, tidy, typed, refusal));
        } catch (Refusal.Stale stale) {
            CalendarDetails now = calendars.get(calendar.id());
            return Pages.invalid(page(now, tidy.basedOn(now.version()), typed, editor.overtaken(now)));
        }
    }

    private Response withHolidays(CalendarDetails calendar, CalendarDraft draft, Typed typed, FileUpload file) {
        SettingsFrame frame = frames.of(SettingsTabs.CALENDARS);
        try {
            return Response.ok(Templates.edit(
                            frame,
                            editor.withHolidays(
                                    calendar, draft, typed, file, frame.desk().times())))
                    .build();
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(calendar, draft, typed, refusal));
        }
    }

    private void save(CalendarDetails calendar, CalendarDraft draft) {
        if (calendar == null) {
            calendars.create(viewer.get().actor(), draft.form());
            return;
        }
        ApplyTo whom = draft.newOnly() ? ApplyTo.NEW : ApplyTo.OPEN;
        calendars.change(viewer.get().actor(), calendar.id(), whom, now -> {
            Versions.check(quoted(draft.version()), now.version());
            return draft.form();
        });
    }

    private TemplateInstance page(CalendarDetails calendar, CalendarDraft draft, Typed typed, Refusal.Invalid refusal) {
        SettingsFrame frame = frames.of(SettingsTabs.CALENDARS);
        return Templates.edit(
                frame,
                editor.again(calendar, draft, typed, refusal, frame.desk().times()));
    }

    private static String quoted(String version) {
        return "\"" + version + "\"";
    }
}
