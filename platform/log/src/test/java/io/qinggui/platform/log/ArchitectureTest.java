package io.qinggui.platform.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.qinggui.platform.log", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule a_log_does_not_care_where_it_and_its_ledger_are_kept =
      noClasses()
          .that()
          .resideInAPackage("io.qinggui.platform.log")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..log.file", "..log.mongo", "..ledger.sqlite", "..ledger.mongo", "com.mongodb..")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(**)").should().beFreeOfCycles();
}
