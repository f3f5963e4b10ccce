package io.qinggui.platform.web.caller;

import static io.qinggui.platform.web.caller.TrustingService.ISSUER;
import static io.qinggui.platform.web.caller.TrustingService.at;
import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tokens as Keycloak, Entra ID and Auth0 make them, read with the settings of docs/identity.md. */
class ForeignIssuersTest {

  private static final Api KEYCLOAK =
      TrustingService.start(
          "qinggui.security.claims.roles=realm_access.roles,resource_access.qinggui.roles",
          "qinggui.security.role-prefix=qinggui-",
          "qinggui.security.role-names.provincial-officer=ADMINISTRATION");
  private static final Api ENTRA =
      TrustingService.start(
          "qinggui.security.claims.subject=oid",
          "qinggui.security.claims.province=extn.province,province",
          "qinggui.security.role-names[Qinggui.Officer]=ADMINISTRATION");
  private static final Api AUTH0 =
      TrustingService.start(
          "qinggui.security.claims.roles=https://qinggui.example/roles,permissions",
          "qinggui.security.claims.operator=https://qinggui.example/operator.id",
          "qinggui.security.role-names[file:own]=OPERATOR");

  @Test
  void keycloaks_officer_is_an_administration_of_its_province() {
    JsonNode caller = callerOf(KEYCLOAK, keycloak("provincial-officer"));

    assertThat(caller.path("subject").stringValue())
        .isEqualTo("f7c1a3de-2f0e-4c3e-9b55-6c2f3a1d9e10");
    assertThat(caller.path("roles").toString()).isEqualTo("[\"ADMINISTRATION\"]");
    assertThat(caller.path("province").stringValue()).isEqualTo("33");
    assertThat(caller.path("name").stringValue()).isEqualTo("王敏");
    assertThat(caller.path("client").stringValue()).isEqualTo("provincial-desk");
  }

  @Test
  void a_prefix_is_stripped_and_a_name_without_it_is_not_meant_for_us() {
    assertThat(callerOf(KEYCLOAK, keycloak("qinggui-AUDITOR")).path("roles").toString())
        .isEqualTo("[\"AUDITOR\"]");
    assertThat(ask(KEYCLOAK, keycloak("AUDITOR")).problem()).isEqualTo("403 no-known-role");
    assertThat(ask(KEYCLOAK, keycloak("qinggui-")).problem()).isEqualTo("403 no-known-role");
  }

  @Test
  void who_has_no_role_hears_where_roles_are_looked_for() {
    assertThat(ask(KEYCLOAK, keycloak("uma_authorization")).text("detail"))
        .contains("realm_access.roles, resource_access.qinggui.roles");
  }

  @Test
  void roles_of_a_client_count_like_those_of_the_realm() {
    String token =
        ISSUER.sign(
            "JWT",
            keycloakClaims("offline_access")
                .replace(
                    "\"account\":", "\"qinggui\":{\"roles\":[\"qinggui-MIIT\"]},\"account\":"));
    assertThat(callerOf(KEYCLOAK, token).path("roles").toString()).isEqualTo("[\"MIIT\"]");
  }

  @Test
  void entras_officer_is_known_by_its_object_and_its_app_role() {
    JsonNode caller = callerOf(ENTRA, entra());

    assertThat(caller.path("subject").stringValue())
        .isEqualTo("00000000-0000-0000-66f3-3332eca7ea81");
    assertThat(caller.path("roles").toString()).isEqualTo("[\"ADMINISTRATION\"]");
    assertThat(caller.path("province").stringValue()).isEqualTo("11");
    assertThat(caller.path("name").stringValue()).isEqualTo("Abe Lincoln");
    assertThat(caller.path("client").stringValue())
        .isEqualTo("11112222-bbbb-3333-cccc-4444dddd5555");
  }

  @Test
  void auth0s_claims_have_names_with_dots() {
    JsonNode caller = callerOf(AUTH0, auth0());

    assertThat(caller.path("subject").stringValue()).isEqualTo("my-client@clients");
    assertThat(caller.path("roles").toString()).contains("EVALUATOR", "OPERATOR");
    assertThat(caller.path("operatorId").stringValue()).isEqualTo("91330106673959654P");
    assertThat(caller.path("name").isNull()).isTrue();
    assertThat(caller.path("client").stringValue()).isEqualTo("my-client");
  }

  @Test
  void a_history_says_who_acted_by_name_and_client() {
    String operator = newOperator();
    String officer = keycloak("provincial-officer");
    KEYCLOAK.post(officer, "/api/v1/depots", depot(operator)).created();

    assertThat(historyOf(operator, officer).at("/items/0/actor").toString())
        .isEqualTo(
            """
            {"subject":"f7c1a3de-2f0e-4c3e-9b55-6c2f3a1d9e10","role":"ADMINISTRATION",\
            "province":"33","operatorId":null,"name":"王敏","client":"provincial-desk"}\
            """);
  }

  @Test
  void only_officers_and_auditors_read_what_an_officer_is_called() {
    String operator = newOperator();
    KEYCLOAK.post(keycloak("qinggui-MIIT"), "/api/v1/depots", depot(operator)).created();

    assertThat(nameIn(historyOf(operator, keycloak("qinggui-AUDITOR")))).isEqualTo("王敏");
    assertThat(nameIn(historyOf(operator, keycloak("qinggui-EVALUATOR")))).isEmpty();
  }

  @Test
  void keys_are_found_by_the_issuers_name_alone() {
    Api service = TrustingService.start("spring.security.oauth2.resourceserver.jwt.jwk-set-uri=");
    String claims = TrustingService.claims("\"roles\":[\"MIIT\"]");
    assertThat(ask(service, ISSUER.sign("at+jwt", claims)).status()).isEqualTo(200);
  }

  @Test
  void an_issuer_that_cannot_be_found_is_away() {
    Api service =
        TrustingService.start(
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1");
    assertThat(ask(service, ISSUER.sign("JWT", TrustingService.claims(""))).problem())
        .isEqualTo("503 token-issuer-unavailable");
  }

  private static JsonNode historyOf(String operator, String token) {
    return KEYCLOAK.get(token, "/api/v1/operators/" + operator + "/history").ok().json();
  }

  private static String nameIn(JsonNode history) {
    return history.at("/items/0/actor/name").asString("");
  }

  private static JsonNode callerOf(Api service, String token) {
    return ask(service, token).ok().json();
  }

  private static Answer ask(Api service, String token) {
    return service.get(token, "/api/v1/caller");
  }

  private static String keycloak(String role) {
    return ISSUER.sign("JWT", keycloakClaims(role));
  }

  private static String keycloakClaims(String role) {
    return """
    {"exp":%d,"iat":%d,"auth_time":%d,"jti":"onrtac:4c5a1be2-7f6f-4f1e-8d7e-2f0a5c9b6a11",
     "iss":"%s","aud":["qinggui","account"],"sub":"f7c1a3de-2f0e-4c3e-9b55-6c2f3a1d9e10",
     "typ":"Bearer","azp":"provincial-desk","sid":"0e6c3c8e-0b9e-4a47-8f0c-2b1f3a5d7c99",
     "acr":"1","allowed-origins":["https://desk.example"],
     "realm_access":{"roles":["default-roles-telecom","offline_access","%s"]},
     "resource_access":{"account":{"roles":["manage-account","view-profile"]}},
     "scope":"openid profile email","email_verified":true,"name":"王敏","province":["33"],
     "preferred_username":"wangmin","given_name":"敏","family_name":"王"}\
    """
        .formatted(at(300), at(-10), at(-20), ISSUER.uri(), role);
  }

  private static String entra() {
    return ISSUER.sign(
        "JWT",
        """
        {"aud":"qinggui","iss":"%s","iat":%d,"nbf":%d,"exp":%d,"aio":"AXQAi/8TAAAA",
         "azp":"11112222-bbbb-3333-cccc-4444dddd5555","azpacr":"1","name":"Abe Lincoln",
         "oid":"00000000-0000-0000-66f3-3332eca7ea81","preferred_username":"abeli@example.com",
         "rh":"0.ARoA","roles":["Qinggui.Officer","Task.Read"],"scp":"access_as_user",
         "sub":"AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ","extn.province":["11"],
         "tid":"aaaabbbb-0000-cccc-1111-dddd2222eeee","uti":"fqiBqXLPj0eQa82S","ver":"2.0"}\
        """
            .formatted(ISSUER.uri(), at(-10), at(-10), at(3600)));
  }

  private static String auth0() {
    return ISSUER.sign(
        "at+jwt",
        """
        {"https://qinggui.example/roles":["EVALUATOR"],
         "https://qinggui.example/operator.id":"91330106673959654P",
         "iss":"%s","sub":"my-client@clients","aud":["qinggui","https://t.eu.auth0.com/userinfo"],
         "iat":%d,"exp":%d,"scope":"file:own","gty":"client-credentials","azp":"my-client",
         "jti":"CxT5n2","client_id":"my-client","permissions":["file:own"]}\
        """
            .formatted(ISSUER.uri(), at(-10), at(86400)));
  }
}
