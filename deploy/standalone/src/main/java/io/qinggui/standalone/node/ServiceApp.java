package io.qinggui.standalone.node;

import java.util.function.ToIntFunction;

/** The services with a ledger. */
enum ServiceApp {
  OPERATOR("io.qinggui.operator.OperatorServiceApplication", "operator", Ports::operator),
  LICENSE("io.qinggui.license.LicenseServiceApplication", "license", Ports::license),
  INSPECTION("io.qinggui.inspection.InspectionServiceApplication", "inspection", Ports::inspection);

  private final String main;
  private final String ledger;
  private final ToIntFunction<Ports> port;

  ServiceApp(String main, String ledger, ToIntFunction<Ports> port) {
    this.main = main;
    this.ledger = ledger;
    this.port = port;
  }

  Class<?> main() {
    return MainClass.named(main);
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
