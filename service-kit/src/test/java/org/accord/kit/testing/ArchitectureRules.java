package org.accord.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// What holds for the structure of every service.
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /// @param root such as `org.accord.regions`
  public static void verify(String root) {
    JavaClasses service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    slices().matching(root + ".(*)..").should().beFreeOfCycles().check(service);
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..impl..", "..dto..", "..mapper..", "..service..")
        .check(service);
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .bePublic()
        .allowEmptyShould(true)
        .check(service);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .check(service);
  }
}
