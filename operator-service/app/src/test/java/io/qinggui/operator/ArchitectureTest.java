package io.qinggui.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that matches no class fails: that is ArchUnit's default, and is left so. */
class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.qinggui.operator");

  @ParameterizedTest
  @ValueSource(strings = {"language", "registration", "servicereport", "credit", "circuitfile"})
  void a_domain_package_imports_nothing_but_the_domain(String domain) {
    classes()
        .that()
        .resideInAPackage("io.qinggui.operator." + domain)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "io.qinggui.platform.decider..",
            "io.qinggui.platform.reference..",
            "io.qinggui.operator.language",
            "io.qinggui.operator.registration",
            "io.qinggui.operator.servicereport",
            "io.qinggui.operator.credit",
            "io.qinggui.operator.circuitfile")
        .check(SERVICE);
  }

  @Test
  void nothing_below_http_tells_the_time_or_makes_up_identities() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.qinggui.operator.http")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, InstantSource.class)
        .orShould()
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
        .resideInAPackage("io.qinggui.operator..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "io.qinggui.inspection.language..",
            "io.qinggui.inspection.http..",
            "io.qinggui.inspection.cases..",
            "io.qinggui.license..",
            "org.axonframework..")
        .check(SERVICE);
  }
}
