package io.pledgedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.TestSignIn;
import io.quarkus.security.Authenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks every route that the program has, with every role and with nobody. New routes are found by themselves. */
@QuarkusTest
class RouteSecurityTest {

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    /** @param rule the annotation that says who may; the method's before the class's */
    record Route(String method, String path, Annotation rule, String media, String where) {

        boolean isPage() {
            return !path.startsWith("/api/");
        }

        boolean isFor(Role role) {
            if (rule instanceof RolesAllowed allowed) {
                return role.included().stream().map(Role::code).anyMatch(Set.of(allowed.value())::contains);
            }
            return !(rule instanceof DenyAll);
        }
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(route.rule)
                .as(
                        "%s %s (%s) needs @RolesAllowed, @Authenticated or @PermitAll",
                        route.method, route.path, route.where)
                .isNotNull());
    }

    @Test
    void nobodyGetsWhereSomebodyIsNeeded() {
        for (Route route : routes()) {
            if (!(route.rule instanceof PermitAll)) {
                int status = call(RestAssured.given(), route);
                boolean detour = route.isPage() && Set.of("GET", "HEAD").contains(route.method);
                assertThat(status).as("%s %s", route.method, route.path).isEqualTo(detour ? 303 : 401);
            }
        }
    }

    @Test
    void noRoleGetsWhereItIsNotAllowed() {
        Map<Role, Long> somebody = new EnumMap<>(Role.class);
        somebody.put(Role.CUSTOMER, people.customer().id);
        somebody.put(Role.LIGHT_AGENT, people.lightAgent().id);
        somebody.put(Role.AGENT, people.agent().id);
        somebody.put(Role.SUPERVISOR, people.supervisor().id);
        somebody.put(Role.ADMIN, people.admin().id);
        for (Route route : routes()) {
            for (Role role : Role.values()) {
                if (!route.isFor(role)) {
                    RequestSpecification request = route.isPage()
                            ? RestAssured.given().cookie("pledge", signIn.cookie(somebody.get(role)))
                            : RestAssured.given().auth().oauth2(signIn.bearer(somebody.get(role)));
                    assertThat(call(request, route))
                            .as("%s %s as %s", route.method, route.path, role)
                            .isEqualTo(403);
                }
            }
        }
    }

    private static int call(RequestSpecification request, Route route) {
        boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(route.method);
        return (hasBody ? request.contentType(route.media) : request)
                .redirects()
                .follow(false)
                .header("Accept", route.isPage() ? "text/html, */*" : "*/*")
                .request(route.method, route.path.replaceAll("\\{[^}]+}", "999999999"))
                .statusCode();
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.pledgedesk").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .map(RouteSecurityTest::load)
                        .forEach(type -> Stream.of(type.getDeclaredMethods())
                                .filter(method -> methodOf(method) != null)
                                .forEach(method -> routes.add(route(type, method))));
        return routes;
    }

    private static Route route(Class<?> type, Method method) {
        Annotation rule = ruleOf(method) != null ? ruleOf(method) : ruleOf(type);
        Path path = method.getAnnotation(Path.class);
        String full = type.getAnnotation(Path.class).value() + "/" + (path == null ? "" : path.value());
        String clean = full.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
        String where = type.getSimpleName() + "." + method.getName();
        return new Route(methodOf(method), clean, rule, mediaOf(type, method), where);
    }

    /** A media type that the route reads, since another is refused before anybody asks who sends it. */
    private static String mediaOf(Class<?> type, Method method) {
        for (AnnotatedElement element : List.of(method, type)) {
            if (element.isAnnotationPresent(Consumes.class)) {
                String media = element.getAnnotation(Consumes.class).value()[0];
                return media.contains("*") ? "application/octet-stream" : media;
            }
        }
        return "application/x-www-form-urlencoded";
    }

    private static String methodOf(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod name = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (name != null) {
                return name.value();
            }
        }
        return null;
    }

    private static Annotation ruleOf(AnnotatedElement element) {
        for (Class<? extends Annotation> rule :
                List.of(RolesAllowed.class, Authenticated.class, PermitAll.class, DenyAll.class)) {
            if (element.isAnnotationPresent(rule)) {
                return element.getAnnotation(rule);
            }
        }
        return null;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
