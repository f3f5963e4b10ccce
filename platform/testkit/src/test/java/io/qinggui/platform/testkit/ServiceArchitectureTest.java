package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guard is worth what it finds: each sample below has one fault. */
class ServiceArchitectureTest {

  @Test
  void a_sound_service_passes() {
    assertThatCode(() -> verify("sound")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "impure, a feature is pure",
    "cyclic, one direction",
    "foreign, by their contracts and pure modules only",
    "hurried, time and identity",
    "unmarked, not @NullMarked",
    "onlyedge, no pure package",
    "absent, no pure package"
  })
  void a_fault_is_named(String service, String fault) {
    assertThatThrownBy(() -> verify(service))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault);
  }

  private static void verify(String service) {
    String root = "io.qinggui.sample." + service;
    ServiceArchitecture.verify(root, new ClassFileImporter().importPackages(root));
  }
}
