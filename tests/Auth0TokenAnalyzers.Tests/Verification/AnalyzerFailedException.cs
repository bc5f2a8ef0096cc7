using System;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>An analyzer has thrown; the compiler would report AD0001.</summary>
internal sealed class AnalyzerFailedException(Exception cause) : Exception($"An analyzer threw {cause.GetType().Name}: {cause.Message}", cause);
