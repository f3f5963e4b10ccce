package io.qinggui.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A rule that matches no class fails: that is ArchUnit's default, and is left so. */
@AnalyzeClasses(packages = "io.qinggui.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_do_not_go_round_in_circles =
      slices().matching("io.qinggui.gateway.(*)..").should().beFreeOfCycles();
}
