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

    /// <summary>
    /// Makes what announces itself to listeners as it is made; null when one of them has thrown. As the value of a static field, it must not keep its class from use.
    /// </summary>
    public static T? Create<T>(Func<T> create)
        where T : class
    {
        T? created = null;
        Run(() => created = create());
        return created;
    }
}
