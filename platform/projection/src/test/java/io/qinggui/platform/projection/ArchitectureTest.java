package io.qinggui.platform.projection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {
      "io.qinggui.platform.consumer",
      "io.qinggui.platform.ledger",
      "io.qinggui.platform.projection"
    },
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule a_projection_follows_a_ledger_and_neither_its_store_nor_a_broker =
      noClasses()
          .that()
          .resideInAPackage("io.qinggui.platform.projection..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..ledger.sqlite", "..ledger.mongo", "..consumer.store", "org.apache.kafka..");

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(**)").should().beFreeOfCycles();
}
