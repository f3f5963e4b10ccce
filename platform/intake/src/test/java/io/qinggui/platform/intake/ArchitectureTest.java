package io.qinggui.platform.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {
      "io.qinggui.platform.consumer",
      "io.qinggui.platform.intake",
      "io.qinggui.platform.kafka",
      "io.qinggui.platform.ledger",
      "io.qinggui.platform.relay"
    },
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

  /** The tests of the relay come in a jar of their own. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule an_intake_knows_what_is_published_and_not_who_publishes_it =
      noClasses()
          .that()
          .resideInAPackage("io.qinggui.platform.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.qinggui.platform.relay..", "io.qinggui.platform.projection..");

  @ArchTest
  static final ArchRule an_intake_does_not_care_which_store_the_ledger_has =
      noClasses()
          .that()
          .resideInAPackage("io.qinggui.platform.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..ledger.sqlite", "..ledger.mongo");

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(**)").should().beFreeOfCycles();
}
