package io.qinggui.witness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.qinggui.witness", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule a_witness_needs_little_that_others_have_to_trust =
      classes()
          .that()
          .resideInAPackage("io.qinggui.witness..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.sun.net.httpserver",
              "org.jspecify.annotations",
              "picocli",
              "io.qinggui.platform.transparency..",
              "io.qinggui.witness..")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule what_is_cosigned_is_decided_without_http =
      noClasses()
          .that()
          .resideInAnyPackage("..witness.cosigning", "..witness.identity", "..witness.storage")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver", "picocli", "java.net..")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.(witness.*)..").should().beFreeOfCycles();
}
