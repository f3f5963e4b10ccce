package io.qinggui.platform.consumer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"io.qinggui.platform.consumer", "io.qinggui.platform.ledger"},
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule what_consumers_share_knows_no_store_and_no_broker =
      classes()
          .that()
          .resideInAPackage("io.qinggui.platform.consumer")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.slf4j..",
              "io.qinggui.platform.ledger",
              "io.qinggui.platform.consumer");

  @ArchTest
  static final ArchRule a_ledger_knows_none_of_its_consumers =
      noClasses()
          .that()
          .resideInAPackage("io.qinggui.platform.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.qinggui.platform.consumer..");

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(**)").should().beFreeOfCycles();
}
