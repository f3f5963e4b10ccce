package io.qinggui.gateway.pages.login;

import io.qinggui.gateway.pages.WebPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/** The addresses of logging in: {@code /login/begin/qinggui} and {@code /login/callback}. */
@Configuration(proxyBeanMethods = false)
class LoginSecurity {

  static final String BEGIN = WebPages.LOGIN + "/begin";

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens() {
    OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwsAlgorithmResolver(Issuer::algorithm);
    return decoders;
  }

  @Bean
  @Order(1)
  SecurityFilterChain login(
      HttpSecurity http,
      Issuer issuer,
      PendingLogins pending,
      LoginResults results,
      WebPages pages) {
    return http.securityMatcher(WebPages.LOGIN + "/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(
            new WithoutIssuer(issuer, pages), OAuth2AuthorizationRequestRedirectFilter.class)
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(issuer)
                    .authorizedClientRepository(new IssuedTokens())
                    .loginPage(WebPages.LOGIN)
                    .loginProcessingUrl(WebPages.LOGIN + "/callback")
                    .authorizationEndpoint(
                        endpoint ->
                            endpoint
                                .authorizationRequestRepository(pending)
                                .authorizationRequestResolver(requests(issuer)))
                    .successHandler(results::succeeded)
                    .failureHandler(results::failed))
        .build();
  }

  private static DefaultOAuth2AuthorizationRequestResolver requests(Issuer issuer) {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(issuer, BEGIN);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return requests;
  }

  /**
   * Tells in a page that the issuer does not answer, before Spring asks for it, who would make an
   * error of it.
   */
  private static final class WithoutIssuer extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WithoutIssuer.class);

    private final Issuer issuer;
    private final WebPages pages;

    WithoutIssuer(Issuer issuer, WebPages pages) {
      this.issuer = issuer;
      this.pages = pages;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain rest)
        throws ServletException, IOException {
      if (request.getRequestURI().startsWith(BEGIN) && !isThere()) {
        pages.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE.value());
      } else {
        rest.doFilter(request, response);
      }
    }

    private boolean isThere() {
      try {
        return issuer.findByRegistrationId(Issuer.ID) != null;
      } catch (IssuerUnavailableException e) {
        LOG.warn("{}", e.getMessage());
        return false;
      }
    }
  }
}
