// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A registered node.
struct Node {
    address account;
    /// @dev Ed25519 public key of the node's peer id.
    bytes32 peerKey;
    /// @dev Bit mask: 1 gateway, 2 worker, 4 auditor, 8 host.
    uint8 roles;
    /// @dev All roles in which the node was ever active.
    uint8 rolesEver;
    /// @dev Unix seconds of the last registration.
    uint64 registeredAt;
    /// @dev Unix seconds, 0 while registered.
    uint64 retiredAt;
    uint64 suspendedUntil;
    /// @dev Unix seconds from which `unbonding` can be withdrawn.
    uint64 unbondAt;
    /// @dev OPG, 1e-18.
    uint128 stake;
    uint128 unbonding;
    string url;
    /// @dev The peer key's signature over the account. Readers verify it: the EVM has no Ed25519.
    bytes peerProof;
}

/// @notice A period `from <= t < to`, in Unix seconds; open-ended while `to` is 0.
struct Interval {
    uint64 from;
    uint64 to;
    uint8 roles;
}

/// @notice Fixed at deployment; amounts in 1e-18 OPG, times in seconds.
struct NodeRegistryParameters {
    uint128 gatewayStake;
    uint128 workerStake;
    uint128 auditorStake;
    uint64 maxSuspension;
    uint64 epochLength;
}

/// @title Registry of nodes and their stake
interface INodeRegistry {
    /// @notice Emitted when an account registers, for the first time or again after it retired.
    /// @param account The node's account.
    /// @param peerKey Ed25519 public key of the node's peer id.
    /// @param roles Bit mask of roles.
    /// @param url The node's HTTP address.
    /// @param peerProof The peer key's signature over the account.
    event NodeRegistered(address indexed account, bytes32 indexed peerKey, uint8 roles, string url, bytes peerProof);
    /// @notice Emitted when a node replaces its registration.
    /// @param account The node's account.
    /// @param peerKey Ed25519 public key of the node's peer id.
    /// @param roles Bit mask of roles.
    /// @param url The node's HTTP address.
    /// @param peerProof The peer key's signature over the account.
    event NodeUpdated(address indexed account, bytes32 indexed peerKey, uint8 roles, string url, bytes peerProof);
    /// @notice Emitted when a node retires.
    /// @param account The node's account.
    event NodeRetired(address indexed account);
    /// @notice Emitted when a node is suspended or its suspension extended.
    /// @param account The node's account.
    /// @param until Unix seconds.
    event NodeSuspended(address indexed account, uint64 until);
    /// @notice Emitted when stake is slashed.
    /// @param account The node's account.
    /// @param amount The slashed stake, in 1e-18 OPG.
    /// @param bountyTo The receiver of the bounty.
    /// @param bounty Its part of the amount; the rest is burnt.
    event NodeSlashed(address indexed account, uint256 amount, address indexed bountyTo, uint256 bounty);
    /// @notice Emitted when stake is added.
    /// @param account The node's account.
    /// @param amount The added stake, in 1e-18 OPG.
    /// @param stake The stake afterwards.
    event StakeAdded(address indexed account, uint256 amount, uint256 stake);
    /// @notice Emitted when stake begins to unbond.
    /// @param account The node's account.
    /// @param amount The unbonding stake, in 1e-18 OPG.
    /// @param unbondAt Unix seconds from which it can be withdrawn.
    event UnbondBegun(address indexed account, uint256 amount, uint64 unbondAt);
    /// @notice Emitted when unbonded stake is paid out.
    /// @param account The node's account.
    /// @param amount The withdrawn stake, in 1e-18 OPG.
    event StakeWithdrawn(address indexed account, uint256 amount);
    /// @notice Emitted when an auditor commits to the seed of an epoch.
    /// @param account The auditor's account.
    /// @param epoch The epoch's number.
    /// @param commitment See {seedCommitment}.
    event SeedCommitted(address indexed account, uint64 indexed epoch, bytes32 commitment);
    /// @notice Emitted when an auditor reveals the seed of an epoch.
    /// @param account The auditor's account.
    /// @param epoch The epoch's number.
    /// @param seed The revealed seed.
    event SeedRevealed(address indexed account, uint64 indexed epoch, bytes32 seed);

    /// @notice Thrown when the caller is not the settlement contract.
    error NotSettlement();
    /// @notice Thrown when a registered account registers.
    error AlreadyRegistered();
    /// @notice Thrown when the account is not registered, or not active as an auditor where that is required.
    error NotRegistered();
    /// @notice Thrown when the mask is zero or has an unknown bit.
    error InvalidRoles();
    /// @notice Thrown when the URL is longer than 256 bytes.
    error InvalidUrl();
    /// @notice Thrown when the peer key is zero.
    error InvalidPeerKey();
    /// @notice Thrown when the proof is empty or longer than 128 bytes.
    error InvalidPeerProof();
    /// @notice Thrown when the stake does not cover the roles.
    error StakeTooLow(uint256 required, uint256 stake);
    /// @notice Thrown when an amount is zero.
    error AmountZero();
    /// @notice Thrown when stake is withdrawn before `unbondAt`.
    error StillUnbonding(uint64 unbondAt);
    /// @notice Thrown when the account has unclaimed batches.
    error OpenLiabilities(uint256 batches);
    /// @notice Thrown when a bounty is more than half of the slashed stake.
    error BountyTooHigh();
    /// @notice Thrown when a commitment is made after the epoch began.
    error EpochBegun(uint64 epoch);
    /// @notice Thrown when a seed is revealed before the epoch ended.
    error EpochNotOver(uint64 epoch);
    /// @notice Thrown when the account has already committed to a seed for the epoch.
    error AlreadyCommitted(uint64 epoch);
    /// @notice Thrown when a commitment is zero, or a seed does not match its commitment or is already revealed.
    error WrongSeed();
    /// @notice Thrown when a parameter of the constructor is out of range.
    error InvalidParameters();

    /// @notice Registers the caller and transfers `stakeAmount` OPG from it. A retired node can register again.
    function register(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url, uint256 stakeAmount)
        external;

    /// @notice Replaces peer key, proof, roles and URL; the stake must cover the new roles.
    function update(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url) external;

    /// @notice Adds stake to a registered node. Any account may call.
    function topUp(address account, uint256 amount) external;

    /// @notice Begins to unbond `amount`; the remaining stake must cover the roles. A second call restarts the delay.
    function beginUnbond(uint256 amount) external;

    /// @notice Ends the registration and begins to unbond the whole stake.
    function retire() external;

    /// @notice Pays out the unbonded stake, if no batch of the caller is open.
    function withdraw() external;

    /// @notice Suspends `account` until `until`, at most {maxSuspension} from now. Only the settlement contract.
    function suspend(address account, uint64 until) external;

    /// @notice Slashes up to `amount`, first from the stake, then from unbonding stake; `bountyBps` of it (at most half) goes
    /// to `bountyTo`, the rest is burnt. Only the settlement contract. Returns the slashed amount.
    function slash(address account, uint256 amount, address bountyTo, uint16 bountyBps) external returns (uint256);

    /// @notice Commits to the seed of a future epoch. The commitment is {seedCommitment}.
    function commitSeed(uint64 epoch, bytes32 commitment) external;

    /// @notice Reveals the seed of a past epoch.
    function revealSeed(uint64 epoch, bytes32 seed) external;

    /// @notice Whether `account` was registered in `role`, staked and not suspended at `time` (Unix seconds).
    function wasActive(address account, uint8 role, uint64 time) external view returns (bool);
    /// @notice As {wasActive}, now.
    function isActive(address account, uint8 role) external view returns (bool);
    /// @notice Whether `account` was ever active in `role`.
    function wasEver(address account, uint8 role) external view returns (bool);
    /// @notice Stake that can be slashed: bonded and unbonding.
    function slashableOf(address account) external view returns (uint256);
    /// @notice The registration of `account`; all zero if it never registered.
    function getNode(address account) external view returns (Node memory);
    /// @notice Number of accounts that ever registered.
    function nodeCount() external view returns (uint256);
    /// @notice The account with this index, in the order of first registration.
    function nodeAt(uint256 i) external view returns (address);
    /// @notice Number of accounts that were ever auditors. The list only grows, so that an index always means the same account.
    function auditorCount() external view returns (uint256);
    /// @notice The auditor with this index.
    function auditorAt(uint256 i) external view returns (address);
    /// @notice All auditors that are active now.
    function activeAuditors() external view returns (address[] memory);
    /// @notice Minimum stake for a set of roles: the sum over the roles.
    function requiredStake(uint8 roles) external view returns (uint256);
    /// @notice Periods in which `account` was registered and staked, oldest first, with the roles of each.
    function activeIntervals(address account) external view returns (Interval[] memory);
    /// @notice Periods in which `account` was or is suspended, oldest first.
    function suspendedIntervals(address account) external view returns (Interval[] memory);
    /// @notice The number of the current epoch: Unix time divided by the epoch's length.
    function currentEpoch() external view returns (uint64);
    /// @notice Commitment of an audit seed. It binds account and epoch, so that commitments cannot be copied.
    function seedCommitment(address account, uint64 epoch, bytes32 seed) external pure returns (bytes32);
    /// @notice Seed commitment of `account` for `epoch` (zero: none), and the seed if revealed.
    function seedOf(address account, uint64 epoch)
        external
        view
        returns (bytes32 commitment, bytes32 seed, bool revealed);
}
