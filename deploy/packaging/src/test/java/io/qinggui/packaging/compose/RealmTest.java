package io.qinggui.packaging.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.packaging.Repository;
import io.qinggui.packaging.topology.Topology;
import io.qinggui.packaging.topology.Topology.Mode;
import io.qinggui.platform.web.caller.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that Keycloak begins with, against what services read in tokens. */
class RealmTest {

  private static final JsonNode REALM =
      new JsonMapper()
          .readTree(Repository.path("deploy/compose/keycloak/qinggui-realm.json").toFile());
  private static final Map<String, String> TOLD =
      new Topology().properties("gateway", Mode.MONGODB);
  private static final String PREFIX =
      Objects.requireNonNull(TOLD.get("qinggui.security.role-prefix"));

  @Test
  void it_has_our_roles_where_services_look_for_them() {
    assertThat(texts(REALM.path("roles").path("realm"), "name"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Role.values()).map(role -> PREFIX + role).toList());
    assertThat(TOLD).containsEntry("qinggui.security.claims.roles", "realm_access.roles");
  }

  @Test
  void each_client_puts_audience_province_and_operator_into_its_access_tokens() {
    for (JsonNode client : REALM.path("clients")) {
      JsonNode mappers = client.path("protocolMappers");
      // as the services read them unless they are told otherwise
      assertThat(values(mappers, "claim.name")).contains("province", "operator_id");
      assertThat(values(mappers, "included.custom.audience"))
          .contains(TOLD.get("spring.security.oauth2.resourceserver.jwt.audiences"));
      assertThat(values(mappers, "access.token.claim")).containsOnly("true");
    }
  }

  @Test
  void the_pages_are_a_client_of_it_and_come_back_to_where_they_are() {
    JsonNode pages =
        REALM
            .path("clients")
            .valueStream()
            .filter(it -> is(it, TOLD.get("qinggui.pages.login.client-id")))
            .findFirst()
            .orElseThrow();

    assertThat(pages.path("redirectUris").get(0).asString())
        .isEqualTo("http://localhost:8080/login/callback");
    assertThat(pages.path("attributes").path("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
  }

  @Test
  void no_secret_is_in_it() {
    for (JsonNode client : REALM.path("clients")) {
      assertThat(client.path("secret").asString()).matches("\\$\\{[A-Z_]+}");
    }
    for (JsonNode user : REALM.path("users")) {
      assertThat(user.has("credentials")).isFalse();
    }
  }

  @Test
  void its_profile_lets_the_administrator_alone_say_for_whom_somebody_acts() {
    JsonNode profile =
        new JsonMapper()
            .readTree(
                REALM
                    .path("components")
                    .path("org.keycloak.userprofile.UserProfileProvider")
                    .get(0)
                    .path("config")
                    .path("kc.user.profile.config")
                    .get(0)
                    .asString());

    assertThat(
            profile
                .path("attributes")
                .valueStream()
                .filter(
                    it -> List.of("province", "operator_id").contains(it.path("name").asString())))
        .hasSize(2)
        .allMatch(it -> it.path("permissions").path("edit").toString().equals("[\"admin\"]"));
  }

  private static boolean is(JsonNode client, @org.jspecify.annotations.Nullable String id) {
    return client.path("clientId").asString().equals(id);
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(it -> texts.add(it.path(key).asString()));
    return texts;
  }

  private static List<String> values(JsonNode mappers, String key) {
    List<String> texts = new ArrayList<>();
    mappers.forEach(it -> texts.add(it.path("config").path(key).asString("")));
    return texts;
  }
}
