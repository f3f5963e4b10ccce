package io.qinggui.standalone.token.login;

import io.qinggui.platform.reference.OperatorId;
import io.qinggui.standalone.token.identity.DemoUser;
import io.qinggui.standalone.token.identity.DemoUsers;
import io.qinggui.standalone.token.identity.Identity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Lets a demo user in who knows the secret of all and, if need be, names an operator. */
final class DemoLogin implements AuthenticationProvider {

  private final LoginTexts chinese = LoginTexts.in(Language.ZH);

  @Override
  public Authentication authenticate(Authentication asked) {
    LoginForm form = (LoginForm) Objects.requireNonNull(asked.getDetails());
    DemoUser user =
        DemoUsers.named(form.username()).orElseThrow(() -> new LoginRefused(Fault.USER_UNKNOWN));
    if (!DemoUsers.SECRET.equals(asked.getCredentials())) {
      throw new LoginRefused(Fault.PASSWORD_WRONG);
    }
    Identity identity =
        new Identity(user, user.actsForOperator() ? operatorId(form.operatorId()) : null);
    return UsernamePasswordAuthenticationToken.authenticated(
        new Person(identity, chinese.who(identity), UUID.randomUUID()),
        null,
        // tells when it was, for the ID token
        List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private static String operatorId(String typed) {
    String id = OperatorId.canonical(typed);
    if (id.isEmpty()) {
      throw new LoginRefused(Fault.OPERATOR_MISSING);
    }
    if (!OperatorId.isValid(id)) {
      throw new LoginRefused(Fault.OPERATOR_INVALID);
    }
    return id;
  }
}
