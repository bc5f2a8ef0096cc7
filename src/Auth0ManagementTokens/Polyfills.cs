// What netstandard2.0 lacks of the language's and the platform's newer parts, kept in this one file.
#if NETSTANDARD2_0
using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace System.Runtime.CompilerServices
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    internal static class IsExternalInit;
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

namespace System.Runtime.Versioning
{
    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class UnsupportedOSPlatformAttribute(string platformName) : Attribute
    {
        public string PlatformName { get; } = platformName;
    }
}

namespace Auth0ManagementTokens
{
    internal static class TaskPolyfills
    {
        /// <summary>Waits for a task and gives up, without ending it, when the token is cancelled.</summary>
        public static Task<T> WaitAsync<T>(this Task<T> task, CancellationToken cancellationToken) =>
            task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
}
#endif
