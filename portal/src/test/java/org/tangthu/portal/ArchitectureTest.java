package org.tangthu.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom in this module. The reactor itself keeps the modules apart. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tangthu.portal");

    private static final String WIRING = "org.tangthu.portal.server..";
    private static final String COMMANDS = "org.tangthu.portal.cli..";
    private static final String HTTP = "org.tangthu.portal..http..";

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.tangthu.portal.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void httpIsKnownToTheWiringAlone() {
        classes()
                .that()
                .resideInAPackage(HTTP)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(HTTP, WIRING)
                .check(CLASSES);
    }

    @Test
    void restAndJerseyStayInHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HTTP, WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.solr.., org.tangthu.portal.search..",
        "org.apache.lucene.., org.tangthu.portal.search..",
        "org.apache.catalina.., org.tangthu.portal.server..",
        "org.apache.tomcat.., org.tangthu.portal.server..",
        "freemarker.., org.tangthu.portal.frame..",
        "picocli.., org.tangthu.portal.cli..",
        "io.micrometer.., 'org.tangthu.portal.ops..,org.tangthu.portal.server..'",
    })
    void aTechnologyStaysWhereItIsAdapted(String technology, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes.split(","))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void storesAreNamedOnlyWhereThingsAreWired() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WIRING, COMMANDS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tangthu.repository.sql..", "org.tangthu.repository.ocfl..")
                .check(CLASSES);
    }

    @Test
    void nothingButTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COMMANDS)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }
}
