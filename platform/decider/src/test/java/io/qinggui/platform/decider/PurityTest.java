package io.qinggui.platform.decider;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A domain that imports this package must stay pure, so the package has to be. */
@AnalyzeClasses(packages = "io.qinggui.platform.decider", importOptions = DoNotIncludeTests.class)
class PurityTest {

  @ArchTest
  static final ArchRule the_decider_package_knows_the_jdk_and_the_reference_data_only =
      classes()
          .that()
          .resideInAPackage("io.qinggui.platform.decider")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "io.qinggui.platform.decider",
              "io.qinggui.platform.reference",
              "org.jspecify.annotations")
          .allowEmptyShould(false);
}
