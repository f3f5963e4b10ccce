package io.qinggui.standalone.token;

import io.qinggui.platform.reference.Province;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients: the ministry, 31 administrations, evaluators, auditors, carriers, operators. */
final class DemoClients implements RegisteredClientRepository {

  /** How a client proves that it is itself. */
  static final List<ClientAuthenticationMethod> AUTHENTICATION =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          ClientAuthenticationMethod.CLIENT_SECRET_POST);

  private static final String SECRET = "demo";
  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  private final Map<String, DemoClient> clients = new LinkedHashMap<>();
  private final Map<String, RegisteredClient> registered = new LinkedHashMap<>();

  DemoClients() {
    add(new DemoClient("miit", "MIIT", null, false));
    for (String province : Province.codes()) {
      add(new DemoClient("ca-" + province, "ADMINISTRATION", province, false));
    }
    add(new DemoClient("caict", "EVALUATOR", null, false));
    add(new DemoClient("auditor", "AUDITOR", null, false));
    add(new DemoClient("carrier", "CARRIER", null, true));
    add(new DemoClient("operator", "OPERATOR", null, true));
  }

  DemoClient client(String clientId) {
    DemoClient client = clients.get(clientId);
    if (client == null) {
      throw new IllegalArgumentException("no such client: " + clientId);
    }
    return client;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("the clients are fixed");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return registered.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return registered.get(clientId);
  }

  private void add(DemoClient client) {
    clients.put(client.id(), client);
    registered.put(
        client.id(),
        RegisteredClient.withId(client.id())
            .clientId(client.id())
            .clientSecret(SECRET)
            .clientAuthenticationMethods(methods -> methods.addAll(AUTHENTICATION))
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
            .build());
  }
}
