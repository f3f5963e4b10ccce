package io.qinggui.standalone.node;

import io.qinggui.inspection.InspectionServiceApplication;
import io.qinggui.license.LicenseServiceApplication;
import io.qinggui.operator.OperatorServiceApplication;
import java.util.function.ToIntFunction;

/** The services with a ledger. */
enum ServiceApp {
  OPERATOR(OperatorServiceApplication.class, "operator", Ports::operator),
  LICENSE(LicenseServiceApplication.class, "license", Ports::license),
  INSPECTION(InspectionServiceApplication.class, "inspection", Ports::inspection);

  private final Class<?> main;
  private final String ledger;
  private final ToIntFunction<Ports> port;

  ServiceApp(Class<?> main, String ledger, ToIntFunction<Ports> port) {
    this.main = main;
    this.ledger = ledger;
    this.port = port;
  }

  Class<?> main() {
    return main;
  }

  String ledger() {
    return ledger;
  }

  int port(Ports ports) {
    return port.applyAsInt(ports);
  }

  /** Its configuration file: all of them lie on one class path here. */
  String configName() {
    return ledger + "-service";
  }
}
