package io.qinggui.platform.web.caller;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A token that has been checked, and the caller that it was issued to. */
final class CallerToken extends JwtAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  CallerToken(Jwt token, Caller caller) {
    super(
        token,
        caller.roles().stream()
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList(),
        caller.subject());
    this.caller = caller;
  }

  Caller caller() {
    return caller;
  }
}
