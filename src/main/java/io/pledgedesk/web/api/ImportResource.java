package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.channel.imports.ImportAnswer;
import io.pledgedesk.channel.imports.TicketImport;
import io.pledgedesk.channel.imports.TicketImports;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.GrowingAnswer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** {@code /imports/tickets}: tickets with their history, a line each. The answer begins while lines still come. */
@Path("/api/v1/imports/tickets")
@RolesAllowed(Role.Names.ADMIN)
class ImportResource {

    private static final String NDJSON = "application/x-ndjson";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long line,
            @JsonInclude(JsonInclude.Include.ALWAYS) String externalId,
            String id,
            Boolean created,
            String problem) {

        static Line of(ImportAnswer answer) {
            boolean stored = answer.problem() == null;
            return new Line(
                    answer.line(),
                    answer.externalId(),
                    Ids.text(answer.id()),
                    stored ? answer.created() : null,
                    answer.problem());
        }
    }

    private final CurrentViewer current;
    private final TicketImports imports;
    private final ObjectMapper json;

    ImportResource(CurrentViewer current, TicketImports imports, ObjectMapper json) {
        this.current = current;
        this.imports = imports;
        this.json = json;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    public StreamingOutput tickets(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream lines, @Context RoutingContext context) {
        if (type == null) {
            throw new Refusal.UnsupportedMedia("Send lines of JSON as " + NDJSON + ".");
        }
        TicketImport running = imports.begin(lines, current.get().actor());
        return output -> answer(running, output, context);
    }

    private void answer(TicketImport running, OutputStream output, RoutingContext context) throws IOException {
        try (GrowingAnswer answer = GrowingAnswer.to(output, context)) {
            for (List<ImportAnswer> stored = running.next(); !stored.isEmpty(); stored = running.next()) {
                answer.write(written(stored));
            }
            answer.finish();
        }
    }

    private byte[] written(List<ImportAnswer> answers) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ImportAnswer answer : answers) {
            lines.write(json.writeValueAsBytes(Line.of(answer)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
