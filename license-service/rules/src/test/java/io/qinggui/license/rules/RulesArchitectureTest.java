package io.qinggui.license.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules need nothing but the JDK and reference data, no clock and no chance. */
class RulesArchitectureTest {

  private static final JavaClasses RULES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.qinggui.license.rules");

  @Test
  void there_is_something_to_look_at() {
    assertThat(RULES.size()).isGreaterThan(40);
    assertThat(RULES.contain("io.qinggui.license.rules.standing.CatalogueGrace")).isTrue();
  }

  @Test
  void they_depend_on_the_jdk_and_reference_data_only() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "org.jspecify.annotations",
                "io.qinggui.platform.reference",
                "io.qinggui.license.rules.."))
        .check(RULES);
  }

  @Test
  void they_neither_read_files_nor_talk_nor_run() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.io..",
                "java.net..",
                "java.nio.file..",
                "java.util.concurrent..",
                "java.sql.."))
        .check(RULES.that(not(assignableTo(Throwable.class))));
  }

  @Test
  void time_and_identity_come_from_outside() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat(resideInAnyPackage("java.time.zone.."))
        .check(RULES);
  }

  @Test
  void packages_build_on_each_other_in_one_direction() {
    SlicesRuleDefinition.slices()
        .matching("io.qinggui.license.rules.(*)..")
        .should()
        .beFreeOfCycles()
        .check(RULES);
  }
}
