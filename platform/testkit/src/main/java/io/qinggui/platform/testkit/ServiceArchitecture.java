package io.qinggui.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * How a service is laid out. A feature is a package, {@code io.qinggui.<service>.<feature>}, and is
 * pure: it imports the JDK, the platform's decider and reference packages, what leases are
 * (io.qinggui.lease, which two services read), the service's language and rules, and other pure
 * packages of the service. What is not pure has a package of its own: {@code http} and {@code
 * runtime} below a feature, {@code policy}, {@code publication}, and the service's root package.
 *
 * <p>{@link #verify} fails on an impure class, on a cycle of packages, on an import of another
 * service beside its contract, on a package that is not {@link NullMarked}, on a clock or an
 * identity taken below the edge, on two records of HTTP that are called the same, and where there
 * is nothing to look at.
 */
public final class ServiceArchitecture {

  private static final List<String> IMPURE = List.of("http", "runtime", "policy", "publication");

  private final String root;
  private final JavaClasses service;
  private final Set<String> pure;

  private ServiceArchitecture(String root, JavaClasses service) {
    this.root = root;
    this.service = service;
    this.pure = purePackages(root, service);
  }

  /**
   * Verifies the classes of a service that are not tests.
   *
   * @param root package of the service, for example {@code io.qinggui.operator}
   * @throws AssertionError that names what is wrong
   */
  public static void verify(String root) {
    verify(
        root,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root));
  }

  /** Verifies these classes. */
  static void verify(String root, JavaClasses classes) {
    ServiceArchitecture architecture = new ServiceArchitecture(root, classes);
    architecture.requireSomething();
    architecture.rules().forEach(rule -> rule.check(classes));
    architecture.requireNullMarked();
    architecture.requireDistinctSchemas();
  }

  /**
   * The OpenAPI description names a schema by the simple name of its record: of two that are called
   * the same, clients would see one.
   */
  private void requireDistinctSchemas() {
    Map<String, List<String>> named =
        service.stream()
            .filter(it -> it.isRecord() && it.getPackageName().endsWith(".http"))
            .filter(it -> !it.getModifiers().contains(JavaModifier.PRIVATE))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    named.values().removeIf(it -> it.size() == 1);
    if (!named.isEmpty()) {
      throw new AssertionError("records of HTTP that are called the same: " + named.values());
    }
  }

  private List<ArchRule> rules() {
    return List.of(
        pureIsPure(),
        noCycles(),
        othersByContract(),
        ownContractByPublication(),
        timeFromOutside());
  }

  private ArchRule pureIsPure() {
    return classes()
        .that()
        .resideInAnyPackage(pure.toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.bouncycastle.crypto..",
                    "org.jspecify..",
                    "io.qinggui.lease..",
                    "io.qinggui.platform.decider..",
                    "io.qinggui.platform.reference..")
                .or(JavaClass.Predicates.resideInAnyPackage(pure.toArray(String[]::new)))
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.assignableTo(InstantSource.class)
                            .or(JavaClass.Predicates.type(Clock.class)))))
        .as("a feature is pure but for its http and runtime");
  }

  private ArchRule noCycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .as("packages depend on each other in one direction");
  }

  private ArchRule othersByContract() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("io.qinggui.."))
                .or(
                    JavaClass.Predicates.resideInAnyPackage(
                        root + "..",
                        "io.qinggui.platform..",
                        "io.qinggui.lease..",
                        "io.qinggui.license.rules..",
                        "io.qinggui.*.contract.."))
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage("org.axonframework.."))))
        .as(
            "other services are known by their contracts and pure modules only, and Axon by the"
                + " platform only");
  }

  private ArchRule ownContractByPublication() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".publication..", root + ".contract..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".contract..")
        .as("what is published is known to the publication only");
  }

  private ArchRule timeFromOutside() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .as("time and identity come from outside");
  }

  private void requireSomething() {
    if (pure.isEmpty()) {
      throw new AssertionError("no pure package below " + root + ": nothing would be checked");
    }
  }

  private void requireNullMarked() {
    Set<String> unmarked =
        service.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unmarked.isEmpty()) {
      throw new AssertionError("packages that are not @NullMarked: " + unmarked);
    }
  }

  private static Set<String> purePackages(String root, JavaClasses service) {
    return service.stream()
        .map(JavaClass::getPackageName)
        .filter(each -> each.startsWith(root + "."))
        .filter(each -> !isImpure(each.substring(root.length() + 1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isImpure(String below) {
    List<String> parts = List.of(below.split("\\."));
    return parts.getFirst().equals("contract") || parts.stream().anyMatch(IMPURE::contains);
  }
}
