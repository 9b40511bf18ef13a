package io.pledgedesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.pledgedesk.web.Idempotent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** The picture of the house: packages are features, imports point down only. */
class ArchitectureTest {

    private static final String ROOT = "io.pledgedesk.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pledgedesk");

    @Test
    void importsPointDownOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("skins")
                .definedBy(ROOT + "web.ui..", ROOT + "web.api..")
                .layer("web")
                .definedBy(ROOT + "web")
                .layer("demo")
                .definedBy(ROOT + "demo..")
                .layer("upper")
                .definedBy(
                        ROOT + "escalation..",
                        ROOT + "view..",
                        ROOT + "report..",
                        ROOT + "feedback..",
                        ROOT + "guide..",
                        ROOT + "incident..",
                        ROOT + "correspondence..")
                .layer("middle")
                .definedBy(ROOT + "sla..", ROOT + "macro..", ROOT + "notification..", ROOT + "channel..")
                .layer("ticket")
                .definedBy(ROOT + "ticket..")
                .layer("ground")
                .definedBy(ROOT + "people..", ROOT + "calendar..", ROOT + "auth..", ROOT + "custom..", ROOT + "mail..")
                .layer("kernel")
                .definedBy(ROOT + "kernel..")
                .layer("platform")
                .definedBy(ROOT + "platform..")
                .whereLayer("skins")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("skins")
                .whereLayer("demo")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("upper")
                .mayOnlyBeAccessedByLayers("skins", "web", "demo")
                .whereLayer("middle")
                .mayOnlyBeAccessedByLayers("skins", "web", "demo", "upper")
                .whereLayer("ticket")
                .mayOnlyBeAccessedByLayers("skins", "web", "demo", "upper", "middle")
                .whereLayer("ground")
                .mayOnlyBeAccessedByLayers("skins", "web", "demo", "upper", "middle", "ticket")
                .whereLayer("kernel")
                .mayOnlyBeAccessedByLayers("skins", "web", "demo", "upper", "middle", "ticket", "ground", "platform")
                .whereLayer("platform")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void packagesOfOneLevelDoNotKnowEachOther() {
        String[][] levels = {
            {"people", "calendar"},
            {"sla", "macro", "notification", "channel"},
            {"escalation", "view", "report", "feedback", "guide", "incident", "correspondence"},
            {"web.ui", "web.api"}
        };
        for (String[] level : levels) {
            for (String one : level) {
                for (String other : level) {
                    if (!one.equals(other)) {
                        noClasses()
                                .that()
                                .resideInAPackage(ROOT + one + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(ROOT + other + "..")
                                .allowEmptyShould(true)
                                .check(CLASSES);
                    }
                }
            }
        }
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "people..", ROOT + "calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "auth..", ROOT + "custom..", ROOT + "mail..")
                .allowEmptyShould(true)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "auth..", ROOT + "mail..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "calendar..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + "web.ui.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "web.ui")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "web.ui.*").and(not(resideInAPackage(ROOT + "web.ui.words"))))
                .check(CLASSES);
    }

    @Test
    void purePartsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "calendar.time..", ROOT + "sla.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..", "org.eclipse..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** The interceptor keeps and repeats what such a method answers. */
    @Test
    void whatMayBeSentTwiceAnswersWithAResponseThatCanBeKept() {
        methods()
                .that()
                .areAnnotatedWith(Idempotent.class)
                .should()
                .haveRawReturnType(RestResponse.class)
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheSystemClock() {
        for (Class<?> type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "platform..")
                    .should()
                    .callMethod(type, "now")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "platform..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void templatesAreNeverMadeFromUserText() {
        noClasses()
                .should()
                .callMethod(io.quarkus.qute.Engine.class, "parse", String.class)
                .check(CLASSES);
    }
}
