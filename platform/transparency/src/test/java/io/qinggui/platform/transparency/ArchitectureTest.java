package io.qinggui.platform.transparency;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.qinggui.platform.transparency",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule it_knows_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("io.qinggui.platform.transparency..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify.annotations", "io.qinggui.platform.transparency..")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule it_has_no_file_no_network_and_no_clock =
      noClasses()
          .that()
          .resideInAPackage("io.qinggui.platform.transparency..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io", "java.net..", "java.nio.file..", "java.time..")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule tiles_and_trees_know_nothing_of_signatures =
      noClasses()
          .that()
          .resideInAnyPackage("..transparency.tile", "..transparency.merkle")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..transparency.key", "..transparency.note", "java.security.spec")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(**)").should().beFreeOfCycles();
}
