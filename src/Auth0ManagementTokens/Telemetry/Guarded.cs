using System;

namespace Auth0ManagementTokens;

internal static class Guarded
{
    /// <summary>Runs code that calls listeners of the application. A listener that throws must not cost anyone a token.</summary>
    public static void Run(Action action)
    {
        try
        {
            action();
        }
        catch (Exception)
        {
            // There is nobody to tell: telemetry itself has failed.
        }
    }
}
