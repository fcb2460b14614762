package org.yanzhen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The packages are the architecture: what each may use is declared in its package-info, and holds. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(YanzhenApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yanzhen");

    /** A package-info of the tests would hide that of the module. */
    @Test
    void everyModuleDeclaresWhatItUses() {
        assertThat(MODULES.stream())
                .allSatisfy(module -> assertThat(module.getBasePackage().getAnnotation(ApplicationModule.class))
                        .as(module.getDisplayName())
                        .isPresent());
    }

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void theModulesAreDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    /** These packages are all that would change with another engine. */
    @Test
    void camundaIsKnownOnlyWhereTheEngineIsMet() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..process..",
                        "org.yanzhen.cases",
                        "org.yanzhen.engine..",
                        "org.yanzhen.tasks..",
                        "org.yanzhen.modeling..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsNeitherItsPagesNorItsProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yanzhen..process..", "org.yanzhen.*.web..")
                .check(CLASSES);
    }

    @Test
    void beansSayInTheirConstructorWhatTheyNeed() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }
}
