package io.qinggui.platform.starter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.qinggui.platform", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule nothing_of_the_platform_knows_how_it_is_wired =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.qinggui.platform.starter..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.qinggui.platform.starter..");

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(*)..").should().beFreeOfCycles();
}
