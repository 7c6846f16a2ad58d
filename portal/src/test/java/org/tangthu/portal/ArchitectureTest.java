package org.tangthu.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Set;
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
    private static final String PAGES_HTTP = "org.tangthu.portal.pages..http..";
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
        "com.nimbusds.., org.tangthu.portal.oidc..",
        "com.google.zxing.., org.tangthu.portal.pages.account..",
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

    /** So that no question which is put for everybody reaches a guarded text. */
    @Test
    void whoMaySearchGuardedTextsIsSaidInOnePlace() {
        String index = "org.tangthu.portal.search.solr.Index";
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(index)
                .and()
                .doNotHaveFullyQualifiedName("org.tangthu.portal.search.solr.PagesPlace")
                .should()
                .accessField(index, "GUARDED")
                .orShould()
                .callMethod(index, "valueOf", String.class.getName())
                .check(CLASSES);
        classes()
                .that()
                .haveFullyQualifiedName("org.tangthu.portal.search.solr.PagesPlace")
                .should()
                .onlyHaveDependentClassesThat(
                        DescribedPredicate.describe("fill the index or search inside of an item", user -> Set.of(
                                        "PagesPlace", "Search", "SearchProjection", "SolrPageTextSearch")
                                .contains(user.getSimpleName())))
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

    /** The guard stands before all of them; whoever did not pass it has no fields to give. */
    @Test
    void whatAFormChangesIsToldByTheGuardOfForms() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(PAGES_HTTP)
                .should(askTheGuard())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void pagesChangeThingsByFormsAlone() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(PAGES_HTTP)
                .should()
                .beAnnotatedWith(PUT.class)
                .orShould()
                .beAnnotatedWith(DELETE.class)
                .orShould()
                .beAnnotatedWith(PATCH.class)
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> askTheGuard() {
        return new ArchCondition<>("take its fields, or the bytes of a file, from the guard of forms") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = method.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .anyMatch(target -> Set.of("fields", "bytes").contains(target.getName())
                                && target.getOwner().getSimpleName().equals("FormGuard"));
                events.add(new SimpleConditionEvent(
                        method, asks, method.getFullName() + " asks FormGuard.fields or FormGuard.bytes"));
            }
        };
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
