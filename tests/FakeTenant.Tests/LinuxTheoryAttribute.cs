using System;
using Xunit;

namespace FakeTenant.Tests;

/// <summary>Only on Linux does .NET trust the certificate that <c>SSL_CERT_FILE</c> names.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "SSL_CERT_FILE works on Linux only.";
        }
    }
}
