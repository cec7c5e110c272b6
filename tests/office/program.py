"""The office program and its `uno` module, for a Python that has it."""

import importlib
import os
import subprocess
import time
from pathlib import Path
from typing import Any

uno: Any = importlib.import_module("uno")

GO, SELECT = False, True
"""What a cursor does on its way."""
AT_POINT = False
"""Whether what is inserted takes in the words it is inserted at."""


def named(**values: Any) -> tuple[Any, ...]:
    """Return property values."""
    made = []
    for name, value in values.items():
        one = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


class Office:
    """The office program, started under a profile of its own."""

    def __init__(self, soffice: str, profile: Path) -> None:
        pipe = f"reviewer{os.getpid()}"
        options = ["--headless", "--norestore", "--nologo", "--nodefault"]
        self._process = subprocess.Popen(
            [
                soffice,
                f"-env:UserInstallation={profile.as_uri()}",
                *options,
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.context = self._connected(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.desktop = self.service("com.sun.star.frame.Desktop")

    def _connected(self, address: str) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        refused = uno.getClass("com.sun.star.connection.NoConnectException")
        for _ in range(600):
            try:
                return resolver.resolve(address)
            except refused:
                time.sleep(0.1)
        raise TimeoutError(address)

    def service(self, name: str) -> Any:
        """Return one of the office's services."""
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def call_me(self, name: str) -> None:
        """Set the name that changes and comments bear."""
        provider = self.service("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            named(nodepath="/org.openoffice.UserProfile/Data"),
        )
        access.setPropertyValue("givenname", name)
        access.setPropertyValue("sn", "")
        access.commitChanges()

    def end(self) -> None:
        """Close the office and wait for it."""
        try:
            self.desktop.terminate()
        except uno.getClass("com.sun.star.lang.DisposedException"):
            pass
        self._process.wait(60)
