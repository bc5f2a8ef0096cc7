using System;

namespace Auth0ManagementTokens;

/// <summary>
/// Reads the domain of a tenant. The secret is sent to the host that comes out of this, so nothing but a plain DNS name passes: what a URL parser
/// accepts (user info, ports, paths, IDN mapping) has led requests to other hosts. Messages never repeat the input, which may hold a password.
/// </summary>
internal static class Auth0Domain
{
    private const string Scheme = "https://";
    private const int MaxLength = 253;
    private const int MaxLabelLength = 63;

    public static string Parse(string domain, string parameterName)
    {
        string? problem = Read(domain, out string host);
        return problem is null ? host : throw new ArgumentException("Domain " + problem, parameterName);
    }

    public static bool TryParse(string? domain, out string host)
    {
        host = "";
        return domain is not null && Read(domain, out host) is null;
    }

    private static string? Read(string domain, out string host)
    {
        host = "";
        string text = domain.Trim(' ');
        if (text.Length == 0) return "is empty. Give the tenant's domain, for example tenant.eu.auth0.com.";
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return "starts with http://. A secret is sent over https only.";
        if (text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) text = text.Substring(Scheme.Length);
        if (text.EndsWith("/", StringComparison.Ordinal)) text = text.Substring(0, text.Length - 1);
        if (text.EndsWith(".", StringComparison.Ordinal)) text = text.Substring(0, text.Length - 1);

        string? problem = CheckHost(text);
        if (problem is null) host = text.ToLowerInvariant();
        return problem;
    }

    private static string? CheckHost(string text)
    {
        foreach (char c in text)
        {
            if (c > 0x7E) return "has characters outside ASCII. Give the ASCII form of an international name (xn--…).";
            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or '-' or '.'))
                return "is not a plain host name. Give the host alone, for example tenant.eu.auth0.com: no port, path, query, credentials or placeholder.";
        }

        if (text.Length > MaxLength) return "is longer than a host name can be (253 characters).";

        string[] labels = text.Split('.');
        foreach (string label in labels)
        {
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[label.Length - 1] == '-')
                return "is not a host name: each part between dots has 1 to 63 letters, digits and inner hyphens.";
        }

        // No top-level domain starts with a digit, but every way to write an IPv4 address ends in a part that does.
        return labels.Length < 2 || !IsLetter(labels[labels.Length - 1][0])
            ? "is an IP address or a name without a dot. Give the tenant's full host name, for example tenant.eu.auth0.com."
            : null;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
