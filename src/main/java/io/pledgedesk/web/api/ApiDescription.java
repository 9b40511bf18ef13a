package io.pledgedesk.web.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** What holds for every call: listed under what it is about, refused by a problem, repeatable by a key where it creates. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String BASE = "/api/v1/";
    private static final Set<String> SAID_BY_THE_PROBLEM = Set.of("400", "401", "403");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Set<String> subjects = new TreeSet<>();
        api.getPaths().getPathItems().forEach((path, item) -> {
            String subject =
                    path.startsWith(BASE) ? path.substring(BASE.length()).split("/")[0] : path;
            subjects.add(subject);
            item.getOperations().values().forEach(operation -> describe(operation, subject));
        });
        api.setTags(
                subjects.stream().map(name -> OASFactory.createTag().name(name)).toList());
    }

    private static void describe(Operation operation, String subject) {
        operation.setTags(List.of(subject));
        SAID_BY_THE_PROBLEM.forEach(operation.getResponses()::removeAPIResponse);
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref("Refused"));
        if (operation.getResponses().hasAPIResponse("201")) {
            operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
        }
    }
}
