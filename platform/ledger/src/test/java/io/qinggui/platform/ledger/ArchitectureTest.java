package io.qinggui.platform.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.qinggui.platform.ledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_ledger_itself_knows_no_store_and_no_framework =
      classes()
          .that()
          .resideInAPackage("io.qinggui.platform.ledger")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "io.qinggui.platform.ledger");

  @ArchTest
  static final ArchRule only_its_own_package_knows_axon =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ledger.axon")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.axonframework..");

  @ArchTest
  static final ArchRule the_stores_do_not_know_each_other =
      noClasses()
          .that()
          .resideInAPackage("..ledger.sqlite")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..ledger.mongo");

  @ArchTest
  static final ArchRule what_is_stored_and_how_groups_form_depends_on_no_store =
      noClasses()
          .that()
          .resideInAnyPackage("..ledger.envelope", "..ledger.commit")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..ledger.sqlite", "..ledger.mongo", "java.sql..", "com.mongodb..");

  @ArchTest
  static final ArchRule nothing_goes_round_in_a_circle =
      slices().matching("io.qinggui.platform.(**)").should().beFreeOfCycles();
}
