package org.tangthu.iiif;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter(
                    java.util.List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.tangthu.iiif");

    @Test
    void onlyTheAssemblerKnowsTheDoors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..http..")
                .and()
                .doNotHaveSimpleName("Iiif")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tangthu.iiif..http..")
                .check(MODULE);
    }

    @Test
    void onlyTheDoorsKnowHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..http..")
                .and()
                .doNotHaveSimpleName("Iiif")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .check(MODULE);
    }

    @Test
    void noServerAndNoOtherFaceIsNamed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.catalina..",
                        "org.apache.coyote..",
                        "org.apache.tomcat..",
                        "org.glassfish..",
                        "org.tangthu.linkeddata..",
                        "org.tangthu.portal..")
                .check(MODULE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.tangthu.iiif.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void exceptionsShareOneRoot() {
        classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .should()
                .beAssignableTo(org.tangthu.iiif.error.IiifException.class)
                .check(MODULE);
    }
}
