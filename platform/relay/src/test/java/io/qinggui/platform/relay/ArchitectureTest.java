package io.qinggui.platform.relay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"io.qinggui.platform.kafka", "io.qinggui.platform.relay"},
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_form_of_what_is_published_does_not_depend_on_who_publishes_it =
      noClasses()
          .that()
          .resideInAPackage("io.qinggui.platform.kafka")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.qinggui.platform.relay..", "io.qinggui.platform.intake..");

  @ArchTest
  static final ArchRule a_relay_does_not_care_which_store_its_ledger_has =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..ledger.sqlite", "..ledger.mongo", "..ledger.axon");

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(**)").should().beFreeOfCycles();
}
