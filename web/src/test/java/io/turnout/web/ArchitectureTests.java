package io.turnout.web;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may see whom among the modules, and what their names may not hide. */
class ArchitectureTests {

    private static final String[] MODULES = {
        "io.turnout.cases..",
        "io.turnout.inventory..",
        "io.turnout.sourcing..",
        "io.turnout.billing..",
        "io.turnout.snmp..",
        "io.turnout.cutover.."
    };

    private static final JavaClasses TURNOUT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.turnout");

    @Test
    void contractKnowsNeitherSpringNorPersistence() {
        check(noClasses()
                .that()
                .resideInAPackage("io.turnout.processes..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "io.camunda.."));
    }

    @Test
    void engineAndViewKnowNoModule() {
        check(noClasses()
                .that()
                .resideInAnyPackage("io.turnout.engine..", "io.turnout.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MODULES));
    }

    @Test
    void modulesKnowNothingOfTheEngine() {
        check(noClasses()
                .that()
                .resideInAnyPackage(MODULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.camunda..",
                        "io.turnout.engine..",
                        "io.turnout.view..",
                        "io.turnout.processes..",
                        "io.turnout.jobs..",
                        "io.turnout.web.."));
    }

    @Test
    void snmpAndBillingKnowNoOtherModule() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "io.turnout.snmp..", "io.turnout.billing..", "io.turnout.cases..", "io.turnout.inventory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.turnout.sourcing..", "io.turnout.cutover.."));
        check(slices().matching("io.turnout.(snmp|billing|cases|inventory)..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void modulesDependOnEachOtherInOneDirection() {
        check(slices().matching("io.turnout.(*)..").should().beFreeOfCycles());
    }

    @Test
    void webKnowsNoWorker() {
        check(noClasses()
                .that()
                .resideInAPackage("io.turnout.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.turnout.jobs.."));
    }

    @Test
    void entitiesAndRepositoriesStayInsideTheirModule() {
        check(classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .notHaveModifier(PUBLIC));
    }

    @Test
    void controllersStayInsideTheirPackage() {
        check(classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .or()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .notHaveModifier(PUBLIC));
    }

    @Test
    void noNameHidesWhatAThingIs() {
        check(noClasses()
                .that()
                .resideInAPackage("io.turnout..")
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl"));
    }

    private static void check(ArchRule rule) {
        rule.check(TURNOUT);
    }
}
