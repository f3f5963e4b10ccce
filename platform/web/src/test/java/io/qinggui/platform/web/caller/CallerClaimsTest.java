package io.qinggui.platform.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;

/** What is made of claims that an issuer should not have signed. */
class CallerClaimsTest {

  private final CallerClaims claims = new CallerClaims(defaults());

  @Test
  void of_ten_thousand_roles_the_known_ones_count() {
    List<String> roles =
        Stream.concat(IntStream.range(0, 10_000).mapToObj(it -> "r" + it), Stream.of("AUDITOR"))
            .toList();
    assertThat(caller(Map.of("sub", "s", "roles", roles)).roles()).isEqualTo(Set.of(Role.AUDITOR));
  }

  @Test
  void a_province_is_one_text() {
    assertThat(caller(Map.of("sub", "s", "province", "33")).province()).isEqualTo("33");
    assertThat(caller(Map.of("sub", "s", "province", List.of("33"))).province()).isEqualTo("33");
    for (Object other : List.of(33, List.of("33", "11"), Map.of("33", true), " ", List.of())) {
      assertThat(caller(Map.of("sub", "s", "province", other)).province()).isNull();
    }
  }

  @Test
  void a_name_that_deceives_or_floods_is_no_name() {
    for (String name : List.of("a\u202eb", "a\u0000", "a\nb", "n".repeat(201), " ")) {
      assertThat(caller(Map.of("sub", "s", "name", name)).name()).isNull();
    }
    assertThat(caller(Map.of("sub", "s", "name", " 王敏 ")).name()).isEqualTo("王敏");
  }

  @Test
  void the_first_path_that_has_a_text_counts() {
    assertThat(caller(Map.of("sub", "s", "azp", 7, "client_id", "desk")).client())
        .isEqualTo("desk");
    assertThat(caller(Map.of("sub", "s", "name", "", "preferred_username", "wangmin")).name())
        .isEqualTo("wangmin");
  }

  private Caller caller(Map<String, Object> all) {
    Jwt token = Jwt.withTokenValue("t").header("alg", "RS256").claims(it -> it.putAll(all)).build();
    return claims.caller(token).orElseThrow();
  }

  private static SecurityProperties defaults() {
    return new Binder(new MapConfigurationPropertySource())
        .bindOrCreate("qinggui.security", SecurityProperties.class);
  }
}
