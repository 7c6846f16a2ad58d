package org.tangthu.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A remote Solr loads this jar and no other. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tangthu.analysis");

    @Test
    void onlyTheJdkAndLuceneAreNeeded() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.apache.lucene..", "org.tangthu.analysis..")
                .check(CLASSES);
    }

    @Test
    void theLanguagesDoWithoutLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tangthu.analysis.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.tangthu.analysis.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
