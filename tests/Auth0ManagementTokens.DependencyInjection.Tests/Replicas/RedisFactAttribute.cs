using System;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>A test with a real Redis server, and with processes that reach FakeTenant by <c>SSL_CERT_FILE</c>, which works on Linux only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "The processes of this test reach FakeTenant by SSL_CERT_FILE, which works on Linux only.";
        else if (!RedisServer.IsInstalled) Skip = "There is no redis-server on the PATH. On Debian and Ubuntu: apt-get install redis-server";
    }
}
