package org.tangthu.repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom in this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tangthu.repository");

    /** The root holds what all share (the exception) and what assembles all; below it nothing goes round. */
    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.tangthu.repository.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void thereIsNoWebHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "org.apache.jena..", "org.apache.solr..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "io.ocfl.., org.tangthu.repository.object..",
        "org.bouncycastle.., org.tangthu.repository.signin..",
        "org.jdbi.., org.tangthu.repository.sql..",
        "org.yaml.snakeyaml.., org.tangthu.repository.json..",
        "javax.xml.stream.., 'org.tangthu.repository.text..,org.tangthu.repository.xml..'",
    })
    void aTechnologyStaysInItsAdapters(String technology, String adapters) {
        classes()
                .that()
                .resideOutsideOfPackages(adapters.split(","))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage(technology)
                .check(CLASSES);
    }

    @Test
    void adaptersAreNamedOnlyWhereThingsAreWired() {
        noClasses()
                .that()
                .resideInAPackage("org.tangthu.repository.*..")
                .and()
                .resideOutsideOfPackage("org.tangthu.repository.sql..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tangthu.repository.sql..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.tangthu.repository.*..")
                .and()
                .resideOutsideOfPackage("org.tangthu.repository.object..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("OcflObjectStore")
                .check(CLASSES);
    }
}
