// What a target framework lacks of the newer parts of the language and the platform, kept in this one file.
using System;
using System.Threading;

#if NETSTANDARD2_0
using System.ComponentModel;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace System.Runtime.CompilerServices
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    internal static class IsExternalInit;
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
    internal static class Polyfills
    {
        private static readonly Random s_random = new LockedRandom();

        extension(Random)
        {
            public static Random Shared => s_random;
        }

        extension(ArgumentNullException)
        {
            public static void ThrowIfNull(object? argument, string parameterName)
            {
                if (argument is null) throw new ArgumentNullException(parameterName);
            }
        }

        extension(Task)
        {
            public static Task Delay(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken) =>
                timeProvider.Delay(delay, cancellationToken);
        }

        public static Task<T> WaitAsync<T>(this Task<T> task, CancellationToken cancellationToken) =>
            task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

        public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return content.ReadAsStreamAsync();
        }

        private sealed class LockedRandom : Random
        {
            public override double NextDouble()
            {
                lock (this) return base.NextDouble();
            }
        }
    }
}
#else
namespace Auth0ManagementTokens
{
    internal static class Polyfills
    {
        /// <summary>The extension method that Microsoft.Bcl.TimeProvider has, which the platform has as a constructor.</summary>
        public static CancellationTokenSource CreateCancellationTokenSource(this TimeProvider timeProvider, TimeSpan delay) =>
            new(delay, timeProvider);
    }
}
#endif
