package io.qinggui.standalone.token;

import io.qinggui.standalone.token.identity.DemoUser;
import io.qinggui.standalone.token.identity.DemoUsers;
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

/** Each demo user as a program, and the web pages, where they log in as people. */
final class DemoClients implements RegisteredClientRepository {

  /** How a program proves that it is itself. */
  static final List<ClientAuthenticationMethod> AUTHENTICATION =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          ClientAuthenticationMethod.CLIENT_SECRET_POST);

  static final Duration TOKEN_LIFE = Duration.ofHours(12);

  private final Map<String, RegisteredClient> registered = new LinkedHashMap<>();

  DemoClients(FrontDoor frontDoor) {
    DemoUsers.all().forEach(user -> add(program(user)));
    add(PagesClient.at(frontDoor));
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

  private void add(RegisteredClient client) {
    registered.put(client.getClientId(), client);
  }

  private static RegisteredClient program(DemoUser user) {
    return RegisteredClient.withId(user.id())
        .clientId(user.id())
        .clientSecret(DemoUsers.SECRET)
        .clientAuthenticationMethods(methods -> methods.addAll(AUTHENTICATION))
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }
}
