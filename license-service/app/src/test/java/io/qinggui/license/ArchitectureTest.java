package io.qinggui.license;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that matches no class fails: that is ArchUnit's default, and is left so. */
class ArchitectureTest {

  private static final String[] PURE = {
    "java..",
    "org.jspecify..",
    "io.qinggui.platform.decider..",
    "io.qinggui.platform.reference..",
    "io.qinggui.license.rules..",
    "io.qinggui.license.language",
    "io.qinggui.license.lifecycle",
    "io.qinggui.license.facts"
  };

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.qinggui.license");

  @ParameterizedTest
  @ValueSource(strings = {"language", "lifecycle", "facts"})
  void a_domain_package_imports_nothing_but_the_domain(String domain) {
    classes()
        .that()
        .resideInAPackage("io.qinggui.license." + domain)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PURE)
        .check(SERVICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rulebook", "noting", "announcement"})
  void a_decider_imports_nothing_but_the_domain(String feature) {
    String own = "io.qinggui.license." + feature;
    classes()
        .that()
        .resideInAPackage(own)
        .and()
        .haveSimpleNameEndingWith("Decider")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Arrays.stream(PURE), Stream.of(own)).toArray(String[]::new))
        .check(SERVICE);
  }

  @Test
  void nobody_tells_the_time_or_makes_up_identities() {
    noClasses()
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(SERVICE);
  }

  @Test
  void other_services_are_known_by_their_contracts_only() {
    classes()
        .that()
        .resideInAPackage("io.qinggui.license..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "io.qinggui.operator.language..",
            "io.qinggui.operator.http..",
            "io.qinggui.inspection.language..",
            "io.qinggui.inspection.http..",
            "org.axonframework..")
        .check(SERVICE);
  }

  @Test
  void what_is_published_is_known_to_the_publication_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.qinggui.license.publication", "io.qinggui.license.contract")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.qinggui.license.contract")
        .check(SERVICE);
  }
}
