package io.qinggui.platform.web.caller;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/**
 * What a token has to be, added to the decoder that Spring Boot makes of its properties ({@code
 * spring.security.oauth2.resourceserver.jwt}).
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties({SecurityProperties.class, OAuth2ResourceServerProperties.class})
class TokenAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  TokenClock tokenClock() {
    return TokenClock.ofSystem();
  }

  @Bean
  CallerClaims callerClaims(SecurityProperties properties) {
    return new CallerClaims(properties);
  }

  @Bean
  AccessTokens accessTokens(
      TokenClock clock, OAuth2ResourceServerProperties properties, CallerClaims callers) {
    OAuth2ResourceServerProperties.Jwt jwt = properties.getJwt();
    return new AccessTokens(
        clock.clock(),
        Objects.requireNonNullElse(jwt.getIssuerUri(), ""),
        Objects.requireNonNullElse(jwt.getAudiences(), List.of()),
        callers);
  }

  /** In place of Spring's, which knows no type but {@code JWT}. */
  @Bean
  JwtTypeValidator tokenTypes() {
    JwtTypeValidator types = new JwtTypeValidator(AccessTokens.TYPES);
    types.setAllowEmpty(true);
    return types;
  }

  /** In place of Spring's, which would let a token live for ever. */
  @Bean
  JwtTimestampValidator tokenTimes(TokenClock clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(AccessTokens.SKEW);
    times.setAllowEmptyExpiryClaim(false);
    times.setClock(clock.clock());
    return times;
  }
}
