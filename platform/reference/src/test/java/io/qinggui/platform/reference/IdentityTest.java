package io.qinggui.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stored ids follow from these; the values below were stored by earlier versions. */
class IdentityTest {

  @Test
  void sha_256_is_that_of_the_standard() {
    assertThat(Sha256.hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void an_id_follows_from_its_content() {
    assertThat(ContentId.of("CM", "a", null, 1)).isEqualTo(ContentId.of("CM", "a", "null", "1"));
    assertThat(ContentId.of("X", "abc")).isEqualTo("X-BA7816BF8F01CFEA");
    assertThat(ContentId.of("X", "a", "b")).isNotEqualTo(ContentId.of("X", "ab"));
  }

  @Test
  void a_derived_uuid_has_version_8_and_the_variant_of_the_rfc() {
    assertThat(DerivedUuid.of(Sha256.of("abc")).version()).isEqualTo(8);
    assertThat(DerivedUuid.of(Sha256.of("abc")).variant()).isEqualTo(2);
    assertThat(DerivedUuid.of(Sha256.of("abc")))
        .hasToString("ba7816bf-8f01-8fea-8141-40de5dae2223");
  }

  @Test
  void an_authority_is_the_ministry_or_an_administration() {
    assertThat(Authority.isValid("MIIT")).isTrue();
    assertThat(Authority.isValid("33")).isTrue();
    assertThat(Authority.isValid("71")).isFalse();
    assertThat(Authority.isMinistry("33")).isFalse();
  }
}
