package io.qinggui.gateway.pages.login;

import io.qinggui.gateway.pages.PageProperties;
import io.qinggui.gateway.pages.PageProperties.Login;
import io.qinggui.gateway.pages.WebPages;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The issuer as it describes itself (OpenID Connect Discovery). It is asked when the first visitor
 * logs in, since it may start later than the gateway, and again until it has answered.
 */
@Component
class Issuer implements ClientRegistrationRepository {

  static final String ID = "qinggui";

  private final Login login;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable ClientRegistration known;

  Issuer(PageProperties properties) {
    this.login = properties.login();
  }

  /**
   * As Spring asks for it.
   *
   * @throws IssuerUnavailableException while it does not answer
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) && !login.issuer().isEmpty() ? registration() : null;
  }

  /** This gateway, as the issuer's client. */
  ClientRegistration registration() {
    ClientRegistration found = known;
    if (found != null) {
      return found;
    }
    asking.lock();
    try {
      if (known == null) {
        known = ask();
      }
      return Objects.requireNonNull(known);
    } finally {
      asking.unlock();
    }
  }

  private ClientRegistration ask() {
    try {
      boolean hasSecret = !login.clientSecret().isEmpty();
      return ClientRegistrations.fromIssuerLocation(login.issuer())
          .registrationId(ID)
          .clientId(login.clientId())
          .clientSecret(login.clientSecret())
          .clientAuthenticationMethod(
              hasSecret
                  ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                  : ClientAuthenticationMethod.NONE)
          .scope(login.scopes())
          .redirectUri(
              (login.address().isEmpty() ? "{baseUrl}" : login.address())
                  + WebPages.LOGIN
                  + "/callback")
          .build();
    } catch (IllegalArgumentException | IllegalStateException | RestClientException e) {
      throw new IssuerUnavailableException(e);
    }
  }

  /**
   * By which the issuer signs ID tokens: RS256, which all have to know, unless it says otherwise.
   */
  static JwsAlgorithm algorithm(ClientRegistration registration) {
    Object named =
        registration
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("id_token_signing_alg_values_supported");
    List<?> all = named instanceof List<?> list ? list : List.of();
    return all.isEmpty() || all.contains(SignatureAlgorithm.RS256.getName())
        ? SignatureAlgorithm.RS256
        : all.stream()
            .map(it -> SignatureAlgorithm.from(String.valueOf(it)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(SignatureAlgorithm.RS256);
  }

  /** Where a visitor who leaves is sent, so that the issuer forgets the visitor, too. */
  @Nullable Object endSession() {
    return registration()
        .getProviderDetails()
        .getConfigurationMetadata()
        .get("end_session_endpoint");
  }
}
