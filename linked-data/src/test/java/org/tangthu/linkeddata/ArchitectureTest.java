package org.tangthu.linkeddata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tangthu.linkeddata");

    @Test
    void nothingButTheAssemblerKnowsTheDoors() {
        noClasses()
                .that()
                .resideInAnyPackage("..store..", "..describe..", "..project..", "..linkeddata.sparql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..linkeddata..http..")
                .check(MODULE);
    }

    @Test
    void onlyTheAssemblerNamesTdb2AndOnlyQueriesReachIntoIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .and()
                .doNotHaveSimpleName("LinkedData")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Tdb2")
                .check(MODULE);
        noClasses()
                .that()
                .resideOutsideOfPackages("..store..", "..linkeddata.sparql")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena.tdb2")
                .check(MODULE);
    }

    @Test
    void fusekiAndServletsStayAtTheDoors() {
        noClasses()
                .that()
                .resideInAnyPackage("..store..", "..describe..", "..project..", "..linkeddata.sparql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena.fuseki..", "jakarta.servlet..")
                .check(MODULE);
    }

    @Test
    void neitherOtherModulesNorServersAreKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tangthu.iiif..",
                        "org.tangthu.portal..",
                        "org.apache.catalina..",
                        "org.glassfish..",
                        "org.apache.solr..")
                .check(MODULE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.tangthu.linkeddata.(**)")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }
}
