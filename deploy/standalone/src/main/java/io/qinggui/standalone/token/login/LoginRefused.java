package io.qinggui.standalone.token.login;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** A form that lets nobody in. */
final class LoginRefused extends AuthenticationException {

  @Serial private static final long serialVersionUID = 1;

  private final Fault fault;

  LoginRefused(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
