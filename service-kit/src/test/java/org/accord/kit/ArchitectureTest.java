package org.accord.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void noBusinessNounIsKnownHere() {
    var shared =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.accord.kit", "org.accord.facts", "org.accord.problem");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.accord.trade..",
            "org.accord.regions..",
            "org.accord.education..",
            "org.accord.gateway..")
        .check(shared);
  }
}
