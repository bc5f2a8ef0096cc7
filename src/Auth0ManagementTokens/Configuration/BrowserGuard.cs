using System;
#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace Auth0ManagementTokens;

/// <summary>Refuses to run where everyone can read the client secret.</summary>
internal static class BrowserGuard
{
    public static void Check() => Check(IsBrowser);

    public static void Check(bool isBrowser)
    {
        if (isBrowser)
            throw new PlatformNotSupportedException("A client secret must not reach a browser. Fetch Management API tokens on a server.");
    }

#if NETSTANDARD2_0
    private static bool IsBrowser => RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));
#else
    private static bool IsBrowser => OperatingSystem.IsBrowser();
#endif
}
